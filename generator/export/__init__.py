"""What others may take away: open data of a region. One format, one module; pure functions from a view to bytes."""
