/** What the client says when the daemon of one person does not answer: its socket lies in that person's runtime folder. */
export const ROOTLESS_SOCKET =
  /(?:Cannot connect to the Docker daemon|failed to connect to the docker API) at unix:\/\/(\/run\/user\/\d{1,10}\/docker\.sock)/;
