import type { OutboxRow } from '../hearing/outbox.ts';
import { type Packet, packet } from '../hearing/protocol/packet.ts';
import { readJson } from '../hearing/read-json.ts';

/** What was submitted, read back from the very bytes that were hashed. Null where the row is damaged. */
export function packetIn(row: Pick<OutboxRow, 'packet'>): Packet | null {
  return readJson(packet, row.packet);
}
