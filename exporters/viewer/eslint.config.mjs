// Rules for the page's script: what tsc does not see. All files share one scope, so names of other files are no mistake.
export default [
  {
    files: ["script/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "script" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-shadow": "error",
      "no-else-return": "error",
      "no-self-compare": "error",
      "max-lines": ["error", { max: 260, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "text goes in as text (dom.js)" },
        { property: "outerHTML", message: "text goes in as text (dom.js)" },
        { property: "insertAdjacentHTML", message: "text goes in as text (dom.js)" },
      ],
      "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "localStorage"],
    },
  },
];
