"""What the program promises, shown."""
