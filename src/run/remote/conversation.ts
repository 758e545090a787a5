import type { RemoteTrouble } from "../../model/remote.ts";
import type { Session } from "../../protocol/session.ts";
import type { Address } from "./address.ts";
import type { Channel } from "./channel.ts";

/** One session with a server behind a URL, over either transport, and what has come of it so far. */
export abstract class Conversation {
  protected readonly channel: Channel;
  /** Where it is asked, in the end where a redirect has led. */
  address: Address;
  session: Session;
  /** What was in the way, or `null`. */
  trouble: RemoteTrouble | null = null;

  constructor(channel: Channel, address: Address, session: Session) {
    this.channel = channel;
    this.address = address;
    this.session = session;
  }
}
