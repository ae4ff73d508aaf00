// Fan-out as one writes it with `ws`: no session, no permission, nothing kept, every order told at once.
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";
import { openStall } from "./stall.ts";

const stall = openStall();
const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
server.on("connection", (socket) => {
  socket.on("message", (frame) => {
    const news = stall.sell(JSON.parse(String(frame)).lines);
    for (const client of server.clients) if (client.readyState === WebSocket.OPEN) client.send(news);
  });
});
server.on("listening", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("disconnect", () => process.exit(0));
