"""What stands under the pictures."""
