// Reads resources as a JSON array from standard input and compares them with what the CRDs say: their values with the
// published schemas, their field names with the types made from them, which unlike the schemas know no other fields.
// Prints a line for each flaw.
import { readFileSync } from "node:fs";
import ts from "typescript";

const packages = {
  "postgresql.cnpg.io": "cloudnative-pg",
  "external-secrets.io": "external-secrets",
  "gateway.networking.k8s.io": "gateway-api",
  "keda.sh": "keda",
  "monitoring.coreos.com": "prometheus-operator",
};

const resources = JSON.parse(readFileSync(0, "utf8"));
const lines = [];

for (const resource of resources) {
  const [group] = resource.apiVersion.split("/");
  const module = `@kubernetes-models/${packages[group]}/${resource.apiVersion}/${resource.kind}`;
  const { [resource.kind]: Model } = await import(module);
  try {
    new Model(resource).validate();
  } catch (flaw) {
    console.log(`${resource.kind} ${resource.metadata.name}: ${flaw.message}`);
  }
  lines.push(
    `{ const ${resource.kind}_: import("${module}").I${resource.kind} = ${JSON.stringify(resource)}; void ${resource.kind}_; }`,
  );
}

const file = new URL("typed.ts", import.meta.url).pathname;
const host = ts.createCompilerHost({});
const read = host.getSourceFile;
host.getSourceFile = (name, ...rest) =>
  name === file ? ts.createSourceFile(name, lines.join("\n"), ts.ScriptTarget.ES2022) : read(name, ...rest);
const program = ts.createProgram([file], {
  strict: true, noEmit: true, skipLibCheck: true, types: [],
  module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022,
}, host);
for (const flaw of ts.getPreEmitDiagnostics(program)) {
  const line = flaw.file ? flaw.file.getLineAndCharacterOfPosition(flaw.start).line : 0;
  const resource = resources[line];
  console.log(`${resource.kind} ${resource.metadata.name}: ${ts.flattenDiagnosticMessageText(flaw.messageText, " ")}`);
}
