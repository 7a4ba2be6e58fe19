"""The demo's page as a newcomer sees it, in headless Chromium."""
