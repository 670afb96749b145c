"""URLs: taking them apart, and fetching what they name."""
