import{n as e}from"./plain2.js";const t={ready:t=>{let r=e(t);if(t.mark!==void 0||r.document===void 0)return r;let i=new TextEncoder().encode(n(t,r.document.title));return{...r,wishes:{...r.wishes,beside:[{name:`${t.artifact.id}.md`,bytes:i}]}}}};function n({artifact:{body:e}},t){let n=e.text.replaceAll(`\r
`,`
`).trim();return`${n.startsWith(`# `)?``:`# ${t}\n\n`}${n}\n`}export{t as layout};