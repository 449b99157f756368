import { Injectable } from '@nestjs/common';

/** How patient the live stream is; all in milliseconds. */
@Injectable()
export class LiveSettings {
  /** A client that does not take a batch for this long is cut off. */
  patience = 10_000;
  /** Least time between two batches to one client: bursts travel together; longer by so much for each that listens, at most 300 ms. */
  breath = 50;
  breathPerSocket = 0.1;
  /** Numbers (not milliseconds) that pass by without anything for a client before it is told how far it is. */
  farBehind = 1_000;
  /** Connections of one person; the oldest gives way. */
  mostSockets = 5;
  /** Topics of one connection. */
  mostTopics = 20;
  /** How often the tokens of open sockets, and what they may follow, are looked at again. With the 3 s for which a node believes a token it has
   * seen, a revoked one loses its sockets within 5 s. */
  recheckEvery = 2_000;
}
