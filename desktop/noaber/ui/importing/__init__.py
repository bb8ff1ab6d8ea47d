"""The import assistant: from a spreadsheet to people in the register, in four steps, with a trial first."""
