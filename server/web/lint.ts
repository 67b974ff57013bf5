/** The house's own lint rules for pages, beside deno's: what would fail without any message, or grows too long. */

const LONGEST = 40;

/** Lit sees a property only when no class field hides it: an undeclared field leaves the page unchanged for ever. */
const declaredProperties: Deno.lint.Rule = {
  create(context) {
    return {
      ClassBody(body) {
        const reactive = new Set(body.body.flatMap(reactiveNames));
        for (const member of body.body) {
          if (member.type !== "PropertyDefinition" || member.static || member.declare) continue;
          if (member.key.type !== "Identifier" || !reactive.has(member.key.name)) continue;
          const node = member;
          context.report({
            node,
            message: `Write \`declare ${member.key.name}\`, or Lit never sees it change`,
          });
        }
      },
    };
  },
};

function reactiveNames(member: Deno.lint.ClassBody["body"][number]): string[] {
  if (member.type !== "PropertyDefinition" || !member.static) return [];
  if (member.key.type !== "Identifier" || member.key.name !== "properties") return [];
  if (member.value?.type !== "ObjectExpression") return [];
  return member.value.properties.flatMap((property) =>
    property.type === "Property" && property.key.type === "Identifier" ? [property.key.name] : []
  );
}

type Callable =
  | Deno.lint.FunctionDeclaration
  | Deno.lint.FunctionExpression
  | Deno.lint.ArrowFunctionExpression;

const shortFunctions: Deno.lint.Rule = {
  create(context) {
    const measure = (node: Callable) => {
      const lines = context.sourceCode.getText(node).split("\n").length;
      if (lines <= LONGEST) return;
      context.report({ node, message: `${lines} lines in one function: at most ${LONGEST}` });
    };
    return {
      FunctionDeclaration: measure,
      FunctionExpression: measure,
      ArrowFunctionExpression: measure,
    };
  },
};

/** Lit's own styleMap writes a style attribute the first time, and the server's policy allows none. */
const styledByHand: Deno.lint.Rule = {
  create(context) {
    return {
      ImportDeclaration(node) {
        if (node.source.value !== "lit/directives/style-map.js") return;
        context.report({ node, message: "Use `styled` of web/styled.ts" });
      },
    };
  },
};

const house: Deno.lint.Plugin = {
  name: "house",
  rules: {
    "declared-properties": declaredProperties,
    "short-functions": shortFunctions,
    "styled-by-hand": styledByHand,
  },
};
export default house;
