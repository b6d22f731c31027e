"""The private report for a samenwerkingsverband: pure functions from profiles to findings, and a page made of them."""
