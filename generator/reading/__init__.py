"""Reading: YAML as text, strictly, and from there to a model, with every mistake explained in Dutch."""
