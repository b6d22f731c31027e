"""Other forms of the same facts, one format per module: for programs, for spreadsheets, for other directories."""
