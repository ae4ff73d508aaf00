import { createConnection, createServer } from "node:net";
import { Obstacle } from "./obstacle.ts";

/** Miniflare listens on this address; "localhost" may mean another one to `net`. */
const HOST = "127.0.0.1";

/** A port that is free now: the wanted one, or any for 0. Asking first, because workerd complains with a stack. */
export function findFreePort(wanted: number): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer();
    probe.once("error", () =>
      reject(
        new Obstacle(`Port ${wanted} is in use: stop what runs there, or choose another with PORT=${wanted + 1}.`),
      ),
    );
    probe.listen(wanted, HOST, () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : wanted));
    });
  });
}

export function doesAnswer(port: number): Promise<boolean> {
  return new Promise((answered) => {
    const socket = createConnection({ port, host: HOST });
    socket.once("connect", () => {
      socket.destroy();
      answered(true);
    });
    socket.once("error", () => answered(false));
  });
}

/** PORT, or 8787. */
export function wantedPort(): number {
  const port = Number(process.env.PORT || 8787);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Obstacle(`PORT is ${process.env.PORT}: give a number from 1 to 65535, for example PORT=8788.`);
}
