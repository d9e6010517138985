/** The page of a partner, with a publishable key of its own. */
export const PARTNER = 'https://mission-locale.example';

/** That of another partner, with another key. */
export const OTHER_PARTNER = 'https://cap-emploi.example';

/** A page nobody knows. */
export const UNKNOWN_PAGE = 'https://evil.example';
