import { addresses } from './protocol.ts';

/** The top frame of a window; frames inside it have no preload and send nothing. */
export class WebFrameMain {
  readonly parent = null;
  readonly frameTreeNodeId = 1;
  readonly routingId = 1;
  private readonly address: () => string;

  constructor(address: () => string) {
    this.address = address;
  }
  get url(): string {
    return this.address();
  }
  get origin(): string {
    return addresses.fromHttp(/^https?:\/\/[^/]+/.exec(addresses.toHttp(this.address()))?.[0] ?? 'null');
  }
  get top(): WebFrameMain {
    return this;
  }
}
