"""Profile and role to match. Pure: values in, values out."""
