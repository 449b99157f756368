/**
 * The boards on their way to one client. There is never more than one under way, and of those that come meanwhile only the
 * newest is kept: a slow client sees fewer of them and costs one. A silent one is cut off.
 */
export class BoardStream<Board> {
  private newest?: Board;
  private isSending = false;
  private isClosed = false;

  constructor(
    /** Resolves when the client has taken it; rejects when it stays silent. */
    private readonly deliver: (board: Board) => Promise<void>,
    private readonly cutOff: () => void,
  ) {}

  offer(board: Board): void {
    this.newest = board;
    if (!this.isSending && !this.isClosed) void this.send();
  }

  close(): void {
    this.isClosed = true;
    this.newest = undefined;
  }

  private async send(): Promise<void> {
    this.isSending = true;
    try {
      while (this.newest !== undefined && !this.isClosed) {
        const board = this.newest;
        this.newest = undefined;
        await this.deliver(board);
      }
    } catch {
      if (!this.isClosed) {
        this.close();
        this.cutOff();
      }
    } finally {
      this.isSending = false;
    }
  }
}
