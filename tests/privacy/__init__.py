"""What is known of people goes away: by itself, and when they ask."""
