// The real SDK, talking to a server of ours in place of the service.
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { resendCarrier } from "../../../worker/mail/resend-carrier.ts";

interface Asked {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

const MAIL = { id: "reset-1", to: "lucie@ferme.example", subject: "Objet", text: "Texte", html: "<p>Texte</p>" };

let server: Server;
let asked: Asked[];
let answer: { status: number; body: unknown };

beforeEach(async () => {
  asked = [];
  answer = { status: 200, body: { id: "taken" } };
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({ path: request.url, headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

function carrier() {
  const { port } = server.address() as AddressInfo;
  return resendCarrier({ key: "re_test", from: "Halle <a@halle.example>", baseUrl: `http://127.0.0.1:${port}` });
}

test("hands the mail over with its id, so that the service sends it once", async () => {
  await carrier().carry(MAIL);
  expect(asked).toMatchObject([
    {
      path: "/emails",
      headers: { authorization: "Bearer re_test", "idempotency-key": "reset-1" },
      body: { from: "Halle <a@halle.example>", to: "lucie@ferme.example", subject: "Objet", text: "Texte" },
    },
  ]);
});

test("hands over what is attached, and who reads an answer", async () => {
  const attachments = [
    { filename: "halle-1.ics", contentType: "text/calendar; charset=utf-8", text: "BEGIN:VCALENDAR é" },
  ];
  await carrier().carry({ ...MAIL, replyTo: "bonjour@marche.example", attachments });
  expect(asked).toMatchObject([
    {
      body: {
        reply_to: "bonjour@marche.example",
        attachments: [
          {
            ...{ filename: "halle-1.ics", content_type: "text/calendar; charset=utf-8" },
            content: Buffer.from("BEGIN:VCALENDAR é").toString("base64"),
          },
        ],
      },
    },
  ]);
});

test.each([
  [429, { name: "rate_limit_exceeded", message: "Too many requests" }],
  [422, { name: "validation_error", message: "Invalid `to` field" }],
  [500, { name: "application_error", message: "Internal" }],
])("throws when the service answers %d", async (status, body) => {
  answer = { status, body };
  await expect(carrier().carry(MAIL)).rejects.toThrow(body.name);
});

test("throws when the service cannot be reached", async () => {
  const unreachable = carrier();
  await new Promise((resolve) => server.close(resolve));
  await expect(unreachable.carry(MAIL)).rejects.toThrow("reset-1");
});
