"""From texts to bytes: pages, PDFs, pictures, codes, zips."""
