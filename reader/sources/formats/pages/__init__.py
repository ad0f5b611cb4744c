"""Web pages taken apart: their characters, their tree, their article, and what they tell of it."""
