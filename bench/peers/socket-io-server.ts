// Fan-out as one writes it with socket.io: no session, no permission, nothing kept, every order told at once.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { openStall } from "./stall.ts";

const stall = openStall();
const http = createServer();
const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false });
io.on("connection", (socket) => {
  socket.on("order", (lines) => io.emit("changed", stall.sell(lines)));
});
http.listen(0, () => process.send?.({ port: (http.address() as AddressInfo).port }));
process.on("disconnect", () => process.exit(0));
