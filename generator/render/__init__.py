"""From a site to texts: pure, no disk, no clock, no network."""
