"""What a script sees: commands that print and end."""
