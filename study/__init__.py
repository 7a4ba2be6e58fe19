"""The rules of studying together: plain values in and out, no clock, no Discord, no SQL."""
