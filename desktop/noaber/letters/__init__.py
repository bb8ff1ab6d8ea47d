"""Letters: templates with fields, who gets them and how, and which letters went to whom."""
