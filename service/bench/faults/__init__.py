"""Faults under load (kills, power losses, stops, full disks, restarts), and what was lost by them."""
