"""Where staff call, serve and finish."""
