"""What figures cannot say."""
