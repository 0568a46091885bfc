import{t as e}from"./problem.js";import{a as t,n}from"./verb.js";import{n as r}from"./workbench.js";import{n as i,r as a,t as o}from"./put-out.js";import{t as s}from"./told.js";import{join as c}from"node:path";function l({state:e,title:t,documents:n,fault:r}){let i=n.flatMap(({files:e})=>e).find(({download:e})=>!e);return[`<!DOCTYPE html>`,`<html lang="en" data-state="${p(e)}">`,`<head><meta charset="utf-8"><title>${p(t)}</title>`,`<meta name="viewport" content="width=device-width">`,`<link rel="stylesheet" href="/preview.css"><script src="/preview.js" defer><\/script></head>`,`<body><nav aria-label="Documents"><h1>${p(t)}</h1>`,...r===void 0?[]:[`<p class="fault" role="alert">${p(r)}</p>`],n.length===0?`<p>There is nothing to render.</p>`:`<ul>${n.map(u).join(`
`)}</ul>`,`</nav>`,`<iframe name="view" title="The document"${i?` src="${p(i.href)}"`:``}></iframe>`,`</body></html>`,``].join(`
`)}function u({artifact:e,title:t,mark:n,because:r,files:i,problems:a}){let o=n??`final`,s=r===``?``:`<p class="why">${p(r)}</p>`;return[`<li><h2>${p(t===``?e:t)}</h2>`,`<p><span class="mark ${p(o.toLowerCase())}">${p(o)}</span> ${p(e)}</p>${s}`,`<p class="files">${i.map(d).join(` `)}</p>`,...a.map(f),`</li>`].join(``)}function d({name:e,href:t,download:n}){return`<a href="${p(t)}"${n?` download`:` target="view"`}>${p(e)}</a>`}function f({code:e,where:t,message:n,fix:r}){return`<p class="problem"><b>${p(e)}</b> ${p(t)}<br>${p(n)}<br><i>${p(r)}</i></p>`}function p(e){let t={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`};return e.replaceAll(/[&<>"]/g,e=>t[e]??``)}const m=[`engagements`,`templates`,`adapters`,`countersign.yaml`];async function h(e,i,a,o){if(!o.live)throw new n(`Nobody is there to look at --watch`,`It needs a terminal or a browser.`);if(e.json===!0)throw new n(`--watch and --json do not go together`,`Leave one of them out.`);if(e.head!==void 0)throw new n(`--watch looks at the working files`,`Leave out --head, which names a commit.`);let{servePreview:s,stopped:c,watchFiles:l}=await o.live(),u=c().then(()=>`stopped`),d=l(r(e,o),m),f=new y(i.join(`, `)||`All documents`),p=await g(e,i,a,o).catch(e=>{throw d.close(),e});f.take(p);let h=await s(e=>f.answer(e));try{for(v(p,e,o),o.print(`${h.url} shows them. Ctrl-C ends it.\n`);await Promise.race([u,d.next()])!==`stopped`;)await _(e,i,a,o,f,h)}finally{d.close(),await h.close()}return t.fine}async function g(e,t,n,r){let s=await a(e,t,r),c=await i(s,e,r),l=await o(c,n,r);return{made:c,from:new Map(s.open.map(e=>[e.artifact.id,e])),put:{...l,problems:[...s.refused,...l.problems]}}}async function _(t,r,i,a,o,s){try{let e=await g(t,r,i,a);o.take(e),v(e,t,a)}catch(t){if(!(t instanceof n||t instanceof e))throw t;o.fail(t.message),a.complain(`${t.message}\n`)}s.tell(o.state)}function v({made:e,put:t},n,r){let i=t.rows.filter(({path:e})=>t.changed.has(e));s({...t,rows:i},t.problems,e,{...n,json:!1},r,`Nothing changed.
`)}var y=class{#e;#t=0;#n;#r=/* @__PURE__ */ new Map;constructor(e){this.#e=e,this.#n={state:`0`,title:e,documents:[],fault:void 0}}get state(){return this.#n.state}take({made:e,from:t,put:n}){let r=n.problems.map(({place:e,message:t})=>`${e.file}:${e.line}: ${t}`).join(` `);if(e.length===0&&r!==``)return this.fail(r);let i=e.flatMap(e=>e.files.map(e=>[b(e.name),C(e)])),a=e.map(e=>w(e,t.get(e.artifact)));this.#r=new Map(i),this.#n={state:this.#i(),title:this.#e,documents:a,fault:r===``?void 0:r}}fail(e){this.#n={...this.#n,state:this.#i(),fault:e}}answer(e){return e===`/`?{type:`text/html; charset=utf-8`,bytes:l(this.#n)}:e===`/preview.css`?{type:`text/css; charset=utf-8`,bytes:`:root { color-scheme: light dark; --line: #8884; --red: #b3261e; --amber: #8a5a00; --green: #1b6e3c }
@media (prefers-color-scheme: dark) { :root { --red: #ff8a80; --amber: #ffca6b; --green: #7fd8a2 } }
body { margin: 0; display: grid; grid-template-columns: minmax(16rem, 22rem) 1fr; height: 100vh; font: 15px/1.45 system-ui, sans-serif }
nav { overflow-y: auto; padding: 1rem; border-right: 1px solid var(--line) }
h1 { font-size: 1.1rem; margin: 0 0 1rem }
h2 { font-size: 1rem; margin: 0 }
ul { list-style: none; margin: 0; padding: 0 }
li { padding: .7rem .6rem; border-bottom: 1px solid var(--line); border-left: 3px solid transparent }
li.shown { border-left-color: currentColor }
p { margin: .2rem 0; overflow-wrap: anywhere }
.why { font-size: .85rem; opacity: .8 }
.mark { font-size: .75rem; font-weight: 600; letter-spacing: .04em; padding: 0 .4em; border: 1px solid; border-radius: .3em; color: var(--red) }
.mark.final { color: var(--green) }
.mark.conditional { color: var(--amber) }
.problem, .fault { font-size: .85rem; color: var(--red); border-left: 3px solid; padding-left: .5rem }
iframe { border: 0; width: 100%; height: 100% }
@media (max-width: 45rem) { body { grid-template-columns: 1fr; grid-template-rows: auto 1fr } nav { max-height: 40vh } }
`}:e===`/preview.js`?{type:`text/javascript; charset=utf-8`,bytes:`const view = document.querySelector("iframe");
const links = [...document.querySelectorAll('a[target="view"]')];
function show(link) {
  for (const each of links) each.closest("li").classList.toggle("shown", each.closest("li") === link?.closest("li"));
}
const wanted = links.find((link) => link.getAttribute("href") === decodeURIComponent(location.hash.slice(1)));
if (wanted) view.src = wanted.getAttribute("href");
show(wanted ?? links[0]);
for (const link of links)
  link.addEventListener("click", () => {
    history.replaceState(null, "", "#" + encodeURIComponent(link.getAttribute("href")));
    show(link);
  });
const state = document.documentElement.dataset.state;
new EventSource("/events").addEventListener("message", ({ data }) => {
  if (data !== "" && data !== state) location.reload();
});
`}:this.#r.get(e)}#i(){return`${this.#t+=1}`}};function b(e){return c(`/files`,e)}const x={pdf:`application/pdf`,docx:`application/vnd.openxmlformats-officedocument.wordprocessingml.document`};function S(e){return e.slice(e.lastIndexOf(`.`)+1)}function C({name:e,bytes:t}){return{type:x[S(e)]??`text/plain; charset=utf-8`,bytes:t,download:S(e)===`docx`}}function w({artifact:e,files:t,problems:n,notices:r},i){return{artifact:e,title:i?.artifact.matter.value.title??``,mark:i?.mark,because:i?.because??``,files:t.map(({name:e})=>({name:e,href:b(e),download:S(e)===`docx`})),problems:[...n,...r].map(({code:e,place:t,message:n,fix:r})=>({code:e,where:`${t.file}:${t.line}:${t.column}`,message:n,fix:r}))}}export{h as watchAndRender};