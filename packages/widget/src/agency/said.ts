/** What has just happened, said at the head of the screen. */
export type Said = {readonly kind: 'done' | 'alert'; readonly text: string};

/** The same, when it depends on what is read first. */
export type Telling = Said | (() => Said);
