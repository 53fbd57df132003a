// Receives Rufwerk's webhooks with nothing but Node.js: PUSH_SECRET=… PORT=9000 node receiver.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const secret = process.env.PUSH_SECRET;
// The secret of an endpoint begins with whsec_ and is base64; a push_secret is taken as it is.
const key = secret.startsWith("whsec_") ? Buffer.from(secret.slice(6), "base64") : Buffer.from(secret);
const LONGEST_AGE = 5 * 60;
const LARGEST_BODY = 1024 * 1024;
const seen = new Set(); // In earnest a table: a webhook may come again after a restart.

function isGenuine(headers, body) {
  const age = Math.abs(Date.now() / 1000 - Number(headers["webhook-timestamp"]));
  if (!(age <= LONGEST_AGE)) return false;
  const expected = createHmac("sha256", key)
    .update(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.`)
    .update(body)
    .digest();
  // Several, while a secret is exchanged.
  return (headers["webhook-signature"] ?? "").split(" ").some((signature) => {
    const [version, value] = signature.split(",");
    const given = Buffer.from(value ?? "", "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

createServer(async (request, response) => {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST_BODY) return response.writeHead(413).end();
    parts.push(part);
  }
  const body = Buffer.concat(parts);
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end();
  const id = request.headers["webhook-id"];
  if (!seen.has(id)) {
    seen.add(id);
    console.log(`${id} ${body}`);
  }
  response.writeHead(204).end(); // Anything but 2xx, and it comes again.
}).listen(Number(process.env.PORT ?? 9000), "127.0.0.1");
