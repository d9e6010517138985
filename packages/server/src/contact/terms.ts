/** After how many working days a company is reminded of a request it has not answered. */
export const REMINDER_DAYS = [3, 7] as const;
/** After how many of them the request is closed. */
export const CLOSING_DAYS = 15;
/** For how many days nobody writes a second time to a company. */
export const AGAIN_DAYS = 30;
/** After how many days a conversation is over that nobody ended: its links are, too. */
export const OVER_DAYS = 60;
