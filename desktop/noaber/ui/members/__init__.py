"""The screen of people and members: the register, one person's card, and the dialogs to edit them."""
