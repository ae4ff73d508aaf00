// The pick-up board in one of its parts, without a screen.
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { EntryValue } from "../../../domain/board/entry.ts";
import type { PartId } from "../../../domain/board/part.ts";
import { clientIdFrom, penOf } from "../../../domain/board/pen.ts";
import { decodeBoardServerFrame, encodeBoardClientFrame } from "../../../domain/protocol/board/codec.ts";
import { PROTOCOL_VERSION } from "../../../domain/protocol/limits.ts";
import type { Visitor } from "./visitor.ts";

export interface Table {
  /** Resolves when the sale has it. */
  write(entries: Readonly<Record<string, EntryValue>>): Promise<void>;
  /** What anybody has written, by key. */
  read(): ReadonlyMap<string, unknown>;
  leave(): void;
}

type BoardFrame = NonNullable<ReturnType<typeof decodeBoardServerFrame>>;

export async function sitDown(visitor: Visitor, distributionId: string, part: PartId): Promise<Table> {
  const address = `${visitor.url.replace("http", "ws")}/api/distributions/${distributionId}/live`;
  const headers = { origin: visitor.url, cookie: visitor.cookie };
  const socket = new WebSocket(`${address}?protocol=${PROTOCOL_VERSION}&as=staff`, { headers });
  const heard = (isIt: (frame: BoardFrame) => boolean): Promise<BoardFrame> =>
    new Promise((resolve, reject) => {
      socket.once("close", () => reject(new Error("the board closed")));
      socket.on("message", (bytes: Buffer, isBinary) => {
        const frame = isBinary ? decodeBoardServerFrame(new Uint8Array(bytes)) : null;
        if (frame !== null && isIt(frame)) resolve(frame);
      });
    });
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.on("message", (frame, isBinary) => {
      if (!isBinary && String(frame).startsWith('{"type":"welcome"')) resolve();
    });
  });
  const doc = new Y.Doc();
  doc.clientID = clientIdFrom(Math.floor(Math.random() * 2 ** 32));
  const pen = penOf(doc.clientID) ?? "";
  socket.send(JSON.stringify({ type: "open-board", pen, deviceName: "Tablette" }));
  socket.send(encodeBoardClientFrame({ kind: "sync", part, stateVector: Y.encodeStateVector(doc) }));
  const state = await heard((frame) => frame.kind === "state");
  if (state.kind === "state") Y.applyUpdate(doc, state.update);
  return {
    async write(entries) {
      const before = Y.encodeStateVector(doc);
      for (const [key, value] of Object.entries(entries)) doc.getMap(pen).set(key, [...value]);
      const update = Y.encodeStateAsUpdate(doc, before);
      socket.send(encodeBoardClientFrame({ kind: "update", part, sequence: 1, update }));
      const answer = await heard((frame) => frame.kind !== "state" && frame.kind !== "update" && frame.sequence === 1);
      if (answer.kind === "refused") throw new Error(`the board refused what was written: ${answer.reason}`);
    },
    read() {
      // A sheet that came with the state has no type yet: asking for it as a map gives it one.
      const sheets = [...doc.share.keys()].map((name) => doc.getMap(name));
      return new Map(sheets.flatMap((sheet) => [...sheet.entries()]));
    },
    leave: () => socket.terminate(),
  };
}
