/** The workspaces that a bot serves, and who it is in each. */

export interface Workspace {
  readonly teamId: string;
  readonly botToken: string;
  readonly botId: string;
  readonly botUserId: string;
}

/** Asks Slack whether it still takes a token. */
export type Works = (workspace: Workspace) => Promise<boolean>;

export interface Workspaces {
  /**
   * The workspace that the app is installed in; null: it is in none of that id.
   * @throws UserError while what is kept cannot be read
   */
  find(teamId: string): Promise<Workspace | null>;
  /**
   * Slack said that the app was taken out of it.
   * @param works such news come late and twice, also when the app has been installed again meanwhile
   * @throws UserError while what is kept cannot be changed; it is tried again when it can be read
   */
  remove(teamId: string, works: Works): Promise<void>;
}

/** An app with the token of one workspace: whatever reaches it is of that one, or shared with it. */
export function oneWorkspace(workspace: Workspace): Workspaces {
  return { find: () => Promise.resolve(workspace), remove: () => Promise.resolve() };
}
