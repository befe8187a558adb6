"""Can a screen reader use this PDF? The one door to page-validation."""

import page


def pdf_ua_faults(pdf: bytes) -> tuple[str, ...]:
    """Return every broken rule of PDF/UA-1; an unreadable file breaks all of them."""
    try:
        report = page.validate_pdf_bytes(pdf, profile="ua1")
    except page.PageError as error:
        return (f"the file cannot be read: {error}",)
    if report.is_compliant:
        return ()
    faults = sorted({f"{each.rule_id}: {each.message}" for each in report.failures})
    return tuple(faults) or ("the file is not PDF/UA-1, and the checker does not say why",)
