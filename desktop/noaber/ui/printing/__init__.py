"""Everything on its way to paper: options, preview, printer, PDF."""
