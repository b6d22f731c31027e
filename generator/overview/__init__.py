"""What a region's pages show of all its schools together: from facts of schools to tables. Knows nothing of sites."""
