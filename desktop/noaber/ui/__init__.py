"""All Qt: the window, its pages, dialogs and printing. Screens read frozen rows from queries and call operations."""
