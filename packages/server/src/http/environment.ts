/** What travels with one request through the application. */
export type Environment = {
  Variables: {
    requestId: string;
    /** The origin whose page may read the answer. */
    reader?: string;
  };
};
