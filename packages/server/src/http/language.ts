/** A language the server speaks to people in. */
export type Language = 'fr' | 'en';
