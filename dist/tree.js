import { n as __require, r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { _ as statePath, a as decodeText, c as inOrder, f as limits, h as isEngineOwned, n as parseYaml, o as typed, u as quote } from "./record.js";
import { _ as isMap, c as idOfFile, p as compareText, s as frontMatter } from "./record-file.js";

/** Keys by which a file would approve itself. */
const approvalKeys = [
	"approvals",
	"approval_history",
	"approval",
	"approved_by",
	"approved_at"
];
function approvalClaim(doc, key) {
	return {
		code: "CS-APR-001",
		place: doc.atKey([key]),
		message: `${quote(key)} claims an approval; approvals come from reviews, labels, checks and attestations, and live in record/`,
		fix: "Remove the claim; ask for a review."
	};
}
/** The document without some of its keys; places stay as they were. */
function omit(doc, map, keys) {
	const kept = Object.entries(map).filter(([key]) => !keys.includes(key));
	return {
		...doc,
		value: Object.fromEntries(kept)
	};
}

var require_kind_of = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toString = Object.prototype.toString;
	module.exports = function kindOf(val) {
		if (val === void 0) return "undefined";
		if (val === null) return "null";
		var type = typeof val;
		if (type === "boolean") return "boolean";
		if (type === "string") return "string";
		if (type === "number") return "number";
		if (type === "symbol") return "symbol";
		if (type === "function") return isGeneratorFn(val) ? "generatorfunction" : "function";
		if (isArray(val)) return "array";
		if (isBuffer(val)) return "buffer";
		if (isArguments(val)) return "arguments";
		if (isDate(val)) return "date";
		if (isError(val)) return "error";
		if (isRegexp(val)) return "regexp";
		switch (ctorName(val)) {
			case "Symbol": return "symbol";
			case "Promise": return "promise";
			case "WeakMap": return "weakmap";
			case "WeakSet": return "weakset";
			case "Map": return "map";
			case "Set": return "set";
			case "Int8Array": return "int8array";
			case "Uint8Array": return "uint8array";
			case "Uint8ClampedArray": return "uint8clampedarray";
			case "Int16Array": return "int16array";
			case "Uint16Array": return "uint16array";
			case "Int32Array": return "int32array";
			case "Uint32Array": return "uint32array";
			case "Float32Array": return "float32array";
			case "Float64Array": return "float64array";
		}
		if (isGeneratorObj(val)) return "generator";
		type = toString.call(val);
		switch (type) {
			case "[object Object]": return "object";
			case "[object Map Iterator]": return "mapiterator";
			case "[object Set Iterator]": return "setiterator";
			case "[object String Iterator]": return "stringiterator";
			case "[object Array Iterator]": return "arrayiterator";
		}
		return type.slice(8, -1).toLowerCase().replace(/\s/g, "");
	};
	function ctorName(val) {
		return typeof val.constructor === "function" ? val.constructor.name : null;
	}
	function isArray(val) {
		if (Array.isArray) return Array.isArray(val);
		return val instanceof Array;
	}
	function isError(val) {
		return val instanceof Error || typeof val.message === "string" && val.constructor && typeof val.constructor.stackTraceLimit === "number";
	}
	function isDate(val) {
		if (val instanceof Date) return true;
		return typeof val.toDateString === "function" && typeof val.getDate === "function" && typeof val.setDate === "function";
	}
	function isRegexp(val) {
		if (val instanceof RegExp) return true;
		return typeof val.flags === "string" && typeof val.ignoreCase === "boolean" && typeof val.multiline === "boolean" && typeof val.global === "boolean";
	}
	function isGeneratorFn(name, val) {
		return ctorName(name) === "GeneratorFunction";
	}
	function isGeneratorObj(val) {
		return typeof val.throw === "function" && typeof val.return === "function" && typeof val.next === "function";
	}
	function isArguments(val) {
		try {
			if (typeof val.length === "number" && typeof val.callee === "function") return true;
		} catch (err) {
			if (err.message.indexOf("callee") !== -1) return true;
		}
		return false;
	}
	/**
	* If you need to support Safari 5-7 (8-10 yr-old browser),
	* take a look at https://github.com/feross/is-buffer
	*/
	function isBuffer(val) {
		if (val.constructor && typeof val.constructor.isBuffer === "function") return val.constructor.isBuffer(val);
		return false;
	}
}));

/*!
* is-extendable <https://github.com/jonschlinkert/is-extendable>
*
* Copyright (c) 2015, Jon Schlinkert.
* Licensed under the MIT License.
*/
var require_is_extendable = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function isExtendable(val) {
		return typeof val !== "undefined" && val !== null && (typeof val === "object" || typeof val === "function");
	};
}));

var require_extend_shallow = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isObject = require_is_extendable();
	module.exports = function extend(o) {
		if (!isObject(o)) o = {};
		var len = arguments.length;
		for (var i = 1; i < len; i++) {
			var obj = arguments[i];
			if (isObject(obj)) assign(o, obj);
		}
		return o;
	};
	function assign(a, b) {
		for (var key in b) if (hasOwn(b, key)) a[key] = b[key];
	}
	/**
	* Returns true if the given `key` is an own property of `obj`.
	*/
	function hasOwn(obj, key) {
		return Object.prototype.hasOwnProperty.call(obj, key);
	}
}));

var require_section_matter = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var typeOf = require_kind_of();
	var extend = require_extend_shallow();
	/**
	* Parse sections in `input` with the given `options`.
	*
	* ```js
	* var sections = require('{%= name %}');
	* var result = sections(input, options);
	* // { content: 'Content before sections', sections: [] }
	* ```
	* @param {String|Buffer|Object} `input` If input is an object, it's `content` property must be a string or buffer.
	* @param {Object} options
	* @return {Object} Returns an object with a `content` string and an array of `sections` objects.
	* @api public
	*/
	module.exports = function(input, options) {
		if (typeof options === "function") options = { parse: options };
		var file = toObject(input);
		var opts = extend({}, {
			section_delimiter: "---",
			parse: identity
		}, options);
		var delim = opts.section_delimiter;
		var lines = file.content.split(/\r?\n/);
		var sections = null;
		var section = createSection();
		var content = [];
		var stack = [];
		function initSections(val) {
			file.content = val;
			sections = [];
			content = [];
		}
		function closeSection(val) {
			if (stack.length) {
				section.key = getKey(stack[0], delim);
				section.content = val;
				opts.parse(section, sections);
				sections.push(section);
				section = createSection();
				content = [];
				stack = [];
			}
		}
		for (var i = 0; i < lines.length; i++) {
			var line = lines[i];
			var len = stack.length;
			var ln = line.trim();
			if (isDelimiter(ln, delim)) {
				if (ln.length === 3 && i !== 0) {
					if (len === 0 || len === 2) {
						content.push(line);
						continue;
					}
					stack.push(ln);
					section.data = content.join("\n");
					content = [];
					continue;
				}
				if (sections === null) initSections(content.join("\n"));
				if (len === 2) closeSection(content.join("\n"));
				stack.push(ln);
				continue;
			}
			content.push(line);
		}
		if (sections === null) initSections(content.join("\n"));
		else closeSection(content.join("\n"));
		file.sections = sections;
		return file;
	};
	function isDelimiter(line, delim) {
		if (line.slice(0, delim.length) !== delim) return false;
		if (line.charAt(delim.length + 1) === delim.slice(-1)) return false;
		return true;
	}
	function toObject(input) {
		if (typeOf(input) !== "object") input = { content: input };
		if (typeof input.content !== "string" && !isBuffer(input.content)) throw new TypeError("expected a buffer or string");
		input.content = input.content.toString();
		input.sections = [];
		return input;
	}
	function getKey(val, delim) {
		return val ? val.slice(delim.length).trim() : "";
	}
	function createSection() {
		return {
			key: "",
			data: "",
			content: ""
		};
	}
	function identity(val) {
		return val;
	}
	function isBuffer(val) {
		if (val && val.constructor && typeof val.constructor.isBuffer === "function") return val.constructor.isBuffer(val);
		return false;
	}
}));

var require__js_yaml_stub = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const refuse = () => {
		throw new Error("there is one YAML loader");
	};
	module.exports = {
		safeLoad: refuse,
		safeDump: refuse
	};
}));

var require_engines = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const yaml = require__js_yaml_stub();
	/**
	* Default engines
	*/
	const engines = exports = module.exports;
	/**
	* YAML
	*/
	engines.yaml = {
		parse: yaml.safeLoad.bind(yaml),
		stringify: yaml.safeDump.bind(yaml)
	};
	/**
	* JSON
	*/
	engines.json = {
		parse: JSON.parse.bind(JSON),
		stringify: function(obj, options) {
			const opts = Object.assign({
				replacer: null,
				space: 2
			}, options);
			return JSON.stringify(obj, opts.replacer, opts.space);
		}
	};
	/**
	* JavaScript
	*/
	engines.javascript = {
		parse: function parse(str, options, wrap) {
			try {
				if (wrap !== false) str = "(function() {\nreturn " + str.trim() + ";\n}());";
				return eval(str) || {};
			} catch (err) {
				if (wrap !== false && /(unexpected|identifier)/i.test(err.message)) return parse(str, options, false);
				throw new SyntaxError(err);
			}
		},
		stringify: function() {
			throw new Error("stringifying JavaScript is not supported");
		}
	};
}));

/*!
* strip-bom-string <https://github.com/jonschlinkert/strip-bom-string>
*
* Copyright (c) 2015, 2017, Jon Schlinkert.
* Released under the MIT License.
*/
var require_strip_bom_string = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(str) {
		if (typeof str === "string" && str.charAt(0) === "﻿") return str.slice(1);
		return str;
	};
}));

var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const stripBom = require_strip_bom_string();
	const typeOf = require_kind_of();
	exports.define = function(obj, key, val) {
		Reflect.defineProperty(obj, key, {
			enumerable: false,
			configurable: true,
			writable: true,
			value: val
		});
	};
	/**
	* Returns true if `val` is a buffer
	*/
	exports.isBuffer = function(val) {
		return typeOf(val) === "buffer";
	};
	/**
	* Returns true if `val` is an object
	*/
	exports.isObject = function(val) {
		return typeOf(val) === "object";
	};
	/**
	* Cast `input` to a buffer
	*/
	exports.toBuffer = function(input) {
		return typeof input === "string" ? Buffer.from(input) : input;
	};
	/**
	* Cast `val` to a string.
	*/
	exports.toString = function(input) {
		if (exports.isBuffer(input)) return stripBom(String(input));
		if (typeof input !== "string") throw new TypeError("expected input to be a string or buffer");
		return stripBom(input);
	};
	/**
	* Cast `val` to an array.
	*/
	exports.arrayify = function(val) {
		return val ? Array.isArray(val) ? val : [val] : [];
	};
	/**
	* Returns true if `str` starts with `substr`.
	*/
	exports.startsWith = function(str, substr, len) {
		if (typeof len !== "number") len = substr.length;
		return str.slice(0, len) === substr;
	};
}));

var require_defaults = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const engines = require_engines();
	const utils = require_utils();
	module.exports = function(options) {
		const opts = Object.assign({}, options);
		opts.delimiters = utils.arrayify(opts.delims || opts.delimiters || "---");
		if (opts.delimiters.length === 1) opts.delimiters.push(opts.delimiters[0]);
		opts.language = (opts.language || opts.lang || "yaml").toLowerCase();
		opts.engines = Object.assign({}, engines, opts.parsers, opts.engines);
		return opts;
	};
}));

var require_engine = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(name, options) {
		let engine = options.engines[name] || options.engines[aliase(name)];
		if (typeof engine === "undefined") throw new Error("gray-matter engine \"" + name + "\" is not registered");
		if (typeof engine === "function") engine = { parse: engine };
		return engine;
	};
	function aliase(name) {
		switch (name.toLowerCase()) {
			case "js":
			case "javascript": return "javascript";
			case "coffee":
			case "coffeescript":
			case "cson": return "coffee";
			case "yaml":
			case "yml": return "yaml";
			default: return name;
		}
	}
}));

var require_stringify = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const typeOf = require_kind_of();
	const getEngine = require_engine();
	const defaults = require_defaults();
	module.exports = function(file, data, options) {
		if (data == null && options == null) switch (typeOf(file)) {
			case "object":
				data = file.data;
				options = {};
				break;
			case "string": return file;
			default: throw new TypeError("expected file to be a string or object");
		}
		const str = file.content;
		const opts = defaults(options);
		if (data == null) {
			if (!opts.data) return file;
			data = opts.data;
		}
		const language = file.language || opts.language;
		const engine = getEngine(language, opts);
		if (typeof engine.stringify !== "function") throw new TypeError("expected \"" + language + ".stringify\" to be a function");
		data = Object.assign({}, file.data, data);
		const open = opts.delimiters[0];
		const close = opts.delimiters[1];
		const matter = engine.stringify(data, options).trim();
		let buf = "";
		if (matter !== "{}") buf = newline(open) + newline(matter) + newline(close);
		if (typeof file.excerpt === "string" && file.excerpt !== "") {
			if (str.indexOf(file.excerpt.trim()) === -1) buf += newline(file.excerpt) + newline(close);
		}
		return buf + newline(str);
	};
	function newline(str) {
		return str.slice(-1) !== "\n" ? str + "\n" : str;
	}
}));

var require_excerpt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const defaults = require_defaults();
	module.exports = function(file, options) {
		const opts = defaults(options);
		if (file.data == null) file.data = {};
		if (typeof opts.excerpt === "function") return opts.excerpt(file, opts);
		const sep = file.data.excerpt_separator || opts.excerpt_separator;
		if (sep == null && (opts.excerpt === false || opts.excerpt == null)) return file;
		const delimiter = typeof opts.excerpt === "string" ? opts.excerpt : sep || opts.delimiters[0];
		const idx = file.content.indexOf(delimiter);
		if (idx !== -1) file.excerpt = file.content.slice(0, idx);
		return file;
	};
}));

var require_to_file = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const typeOf = require_kind_of();
	const stringify = require_stringify();
	const utils = require_utils();
	/**
	* Normalize the given value to ensure an object is returned
	* with the expected properties.
	*/
	module.exports = function(file) {
		if (typeOf(file) !== "object") file = { content: file };
		if (typeOf(file.data) !== "object") file.data = {};
		if (file.contents && file.content == null) file.content = file.contents;
		utils.define(file, "orig", utils.toBuffer(file.content));
		utils.define(file, "language", file.language || "");
		utils.define(file, "matter", file.matter || "");
		utils.define(file, "stringify", function(data, options) {
			if (options && options.language) file.language = options.language;
			return stringify(file, data, options);
		});
		file.content = utils.toString(file.content);
		file.isEmpty = false;
		file.excerpt = "";
		return file;
	};
}));

var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const getEngine = require_engine();
	const defaults = require_defaults();
	module.exports = function(language, str, options) {
		const opts = defaults(options);
		const engine = getEngine(language, opts);
		if (typeof engine.parse !== "function") throw new TypeError("expected \"" + language + ".parse\" to be a function");
		return engine.parse(str, opts);
	};
}));

var require_gray_matter = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const fs = __require("fs");
	const sections = require_section_matter();
	const defaults = require_defaults();
	const stringify = require_stringify();
	const excerpt = require_excerpt();
	const engines = require_engines();
	const toFile = require_to_file();
	const parse = require_parse();
	const utils = require_utils();
	/**
	* Takes a string or object with `content` property, extracts
	* and parses front-matter from the string, then returns an object
	* with `data`, `content` and other [useful properties](#returned-object).
	*
	* ```js
	* const matter = require('gray-matter');
	* console.log(matter('---\ntitle: Home\n---\nOther stuff'));
	* //=> { data: { title: 'Home'}, content: 'Other stuff' }
	* ```
	* @param {Object|String} `input` String, or object with `content` string
	* @param {Object} `options`
	* @return {Object}
	* @api public
	*/
	function matter(input, options) {
		if (input === "") return {
			data: {},
			content: input,
			excerpt: "",
			orig: input
		};
		let file = toFile(input);
		const cached = matter.cache[file.content];
		if (!options) {
			if (cached) {
				file = Object.assign({}, cached);
				file.orig = cached.orig;
				return file;
			}
			matter.cache[file.content] = file;
		}
		return parseMatter(file, options);
	}
	/**
	* Parse front matter
	*/
	function parseMatter(file, options) {
		const opts = defaults(options);
		const open = opts.delimiters[0];
		const close = "\n" + opts.delimiters[1];
		let str = file.content;
		if (opts.language) file.language = opts.language;
		const openLen = open.length;
		if (!utils.startsWith(str, open, openLen)) {
			excerpt(file, opts);
			return file;
		}
		if (str.charAt(openLen) === open.slice(-1)) return file;
		str = str.slice(openLen);
		const len = str.length;
		const language = matter.language(str, opts);
		if (language.name) {
			file.language = language.name;
			str = str.slice(language.raw.length);
		}
		let closeIndex = str.indexOf(close);
		if (closeIndex === -1) closeIndex = len;
		file.matter = str.slice(0, closeIndex);
		if (file.matter.replace(/^\s*#[^\n]+/gm, "").trim() === "") {
			file.isEmpty = true;
			file.empty = file.content;
			file.data = {};
		} else file.data = parse(file.language, file.matter, opts);
		if (closeIndex === len) file.content = "";
		else {
			file.content = str.slice(closeIndex + close.length);
			if (file.content[0] === "\r") file.content = file.content.slice(1);
			if (file.content[0] === "\n") file.content = file.content.slice(1);
		}
		excerpt(file, opts);
		if (opts.sections === true || typeof opts.section === "function") sections(file, opts.section);
		return file;
	}
	/**
	* Expose engines
	*/
	matter.engines = engines;
	/**
	* Stringify an object to YAML or the specified language, and
	* append it to the given string. By default, only YAML and JSON
	* can be stringified. See the [engines](#engines) section to learn
	* how to stringify other languages.
	*
	* ```js
	* console.log(matter.stringify('foo bar baz', {title: 'Home'}));
	* // results in:
	* // ---
	* // title: Home
	* // ---
	* // foo bar baz
	* ```
	* @param {String|Object} `file` The content string to append to stringified front-matter, or a file object with `file.content` string.
	* @param {Object} `data` Front matter to stringify.
	* @param {Object} `options` [Options](#options) to pass to gray-matter and [js-yaml].
	* @return {String} Returns a string created by wrapping stringified yaml with delimiters, and appending that to the given string.
	* @api public
	*/
	matter.stringify = function(file, data, options) {
		if (typeof file === "string") file = matter(file, options);
		return stringify(file, data, options);
	};
	/**
	* Synchronously read a file from the file system and parse
	* front matter. Returns the same object as the [main function](#matter).
	*
	* ```js
	* const file = matter.read('./content/blog-post.md');
	* ```
	* @param {String} `filepath` file path of the file to read.
	* @param {Object} `options` [Options](#options) to pass to gray-matter.
	* @return {Object} Returns [an object](#returned-object) with `data` and `content`
	* @api public
	*/
	matter.read = function(filepath, options) {
		const file = matter(fs.readFileSync(filepath, "utf8"), options);
		file.path = filepath;
		return file;
	};
	/**
	* Returns true if the given `string` has front matter.
	* @param  {String} `string`
	* @param  {Object} `options`
	* @return {Boolean} True if front matter exists.
	* @api public
	*/
	matter.test = function(str, options) {
		return utils.startsWith(str, defaults(options).delimiters[0]);
	};
	/**
	* Detect the language to use, if one is defined after the
	* first front-matter delimiter.
	* @param  {String} `string`
	* @param  {Object} `options`
	* @return {Object} Object with `raw` (actual language string), and `name`, the language with whitespace trimmed
	*/
	matter.language = function(str, options) {
		const open = defaults(options).delimiters[0];
		if (matter.test(str)) str = str.slice(open.length);
		const language = str.slice(0, str.search(/\r?\n/));
		return {
			raw: language,
			name: language ? language.trim() : ""
		};
	};
	/**
	* Expose `matter`
	*/
	matter.cache = {};
	matter.clearCache = function() {
		matter.cache = {};
	};
	module.exports = matter;
}));

var import_gray_matter = /* @__PURE__ */ __toESM(require_gray_matter(), 1);
const FENCE = "---";
/** Fences are checked here and exactly, because gray-matter takes any text after the first for a language to run. */
function splitFrontMatter(file, bytes) {
	const decoded = decodeText(file, bytes, limits.markdownBytes);
	if (decoded.problem) return {
		parsed: {
			doc: void 0,
			problems: [decoded.problem]
		},
		body: void 0
	};
	const lines = decoded.text.split("\n");
	if (lines[0] !== FENCE) return refuse(file, ...wrongOpening(lines));
	const closing = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE));
	if (closing < 0) return refuse(file, 1, 1, "The front matter is never closed", close);
	if (lines[closing] !== FENCE) return refuse(file, closing + 1, 1, ...wrongClosing(lines[closing] ?? ""));
	return split(file, decoded.text, closing + 2);
}
const open = "Start the file with a line that is exactly `---`.";
const close = "End the front matter with a line that is exactly `---`.";
function wrongOpening(lines) {
	const index = lines.findIndex((line) => line.trim() !== "");
	const line = lines[index] ?? "";
	const column = line.search(/\S/) + 1;
	if (!line.trim().startsWith(FENCE)) return [
		1,
		1,
		"The file has no front matter",
		open
	];
	if (index > 0 || column > 1) return [
		index + 1,
		column,
		"Front matter must start at the first byte of the file",
		open
	];
	const language = languageOf(line);
	if (language === void 0) return [
		1,
		1,
		`The first line is ${quote(line)}, not exactly \`---\``,
		open
	];
	return [
		1,
		1,
		`The front matter language ${quote(language)} is not allowed`,
		open
	];
}
/** What stands after an opening fence where gray-matter would look for a language. */
function languageOf(line) {
	return /^---\s*([^\s-].*)$/s.exec(line)?.[1]?.trim();
}
function wrongClosing(line) {
	return [`The line ${quote(line)} closes the front matter, but is not exactly \`---\``, close];
}
function refuse(file, line, column, message, fix) {
	return {
		parsed: {
			doc: void 0,
			problems: [{
				code: "CS-SCH-001",
				place: {
					file,
					line,
					column
				},
				message,
				fix
			}]
		},
		body: void 0
	};
}
function split(file, text, line) {
	let parsed = parseYaml(file, /* @__PURE__ */ new Uint8Array(), { firstLine: 2 });
	const { content } = (0, import_gray_matter.default)(text, {
		language: "yaml",
		engines: enginesFor((yaml) => {
			parsed = parseYaml(file, new TextEncoder().encode(yaml), { firstLine: 1 });
		})
	});
	return {
		parsed,
		body: {
			text: content,
			line
		}
	};
}
/**
* Engines under every name that gray-matter can find one by: `yaml` reads, the others throw. Its own would evaluate
* code, and a name such as `constructor` would be found on the prototype of its table.
*/
function enginesFor(read) {
	const names = [
		"js",
		"javascript",
		"json",
		"coffee",
		"coffeescript",
		"cson",
		"toml",
		"yml"
	];
	const engines = {};
	for (const name of [...names, ...Object.getOwnPropertyNames(Object.prototype)]) Object.defineProperty(engines, name, {
		value: forbidden,
		enumerable: true
	});
	engines.yaml = (text) => {
		read(text);
		return {};
	};
	return engines;
}
function forbidden() {
	throw new Error("front matter language not allowed");
}

/** An artifact is a file named by its id. Other markdown files are notes, unless they claim an id. */
function parseArtifact(file) {
	const id = idOfFile(file.path);
	if (id === void 0) return {
		artifact: void 0,
		problems: problemsOfNote(file)
	};
	const { parsed, body } = splitFrontMatter(file.path, file.bytes);
	const { doc, problems } = parsed;
	if (!doc || !isMap(doc.value) || !body) return {
		artifact: void 0,
		problems
	};
	const claims = approvalKeys.filter((key) => Object.hasOwn(doc.value, key));
	const own = omit(doc, doc.value, claims);
	const matter = typed(own, frontMatter, {
		noun: "the front matter",
		required: "every artifact"
	});
	const wrongId = matter.doc && matter.doc.value.id !== id ? [otherId(doc, matter.doc.value.id, id)] : [];
	const found = [
		...claims.map((key) => approvalClaim(doc, key)),
		...matter.problems,
		...wrongId
	];
	return {
		artifact: matter.doc && wrongId.length === 0 ? artifactOf(file, matter.doc, own.value, body) : void 0,
		problems: inOrder(found)
	};
}
function artifactOf(file, matter, fields, body) {
	const { id, type, version, status, sources, scope } = matter.value;
	const read = {
		file: file.path,
		blob: file.oid,
		bytes: file.bytes,
		matter,
		fields,
		body
	};
	return {
		id,
		type,
		version,
		status,
		sources,
		scope: scope ?? "*",
		...read
	};
}
function otherId(doc, id, wanted) {
	return {
		code: "CS-ART-010",
		place: doc.at(["id"]),
		message: `${quote(id)} is not the name of its file; pattern is ${quote("<id>.md")}`,
		fix: `Write ${quote(wanted)}, or rename the file to ${quote(`${id}.md`)}.`
	};
}
/** A note may hold anything but what makes it look like an artifact that is not read as one. */
function problemsOfNote(file) {
	const start = new TextDecoder().decode(file.bytes.subarray(0, 200));
	if (!start.startsWith("---")) return [];
	const { parsed } = splitFrontMatter(file.path, file.bytes);
	if (languageOf(start.split("\n")[0] ?? "")) return parsed.problems;
	const { doc } = parsed;
	if (!doc || !isMap(doc.value) || !Object.hasOwn(doc.value, "id")) return [];
	const id = doc.value.id;
	const name = typeof id === "string" ? `${id}.md` : "<id>.md";
	return [{
		code: "CS-ART-010",
		place: doc.at(["id"]),
		message: `The front matter has an id, but the name of the file is none; pattern is ${quote("<id>.md")}`,
		fix: `Rename the file to ${quote(name)}, or remove the id.`
	}];
}

/** What is wrong with the names and kinds of a folder's files, before any is read. `entries` are sorted by path. */
function treeProblems(id, entries) {
	return [
		...entries.flatMap(kindProblems),
		...nameProblems(entries),
		...twins(entries),
		...tooMany(id, entries)
	];
}
/** Whether the content of an entry is its own: not a link, not another repository. */
function isRegular(entry) {
	return entry.mode === "100644" || entry.mode === "100755";
}
const kinds = {
	"120000": "a symbolic link",
	"160000": "a submodule"
};
function kindProblems(entry) {
	if (isRegular(entry)) return [];
	const kind = kinds[entry.mode] ?? `of mode ${quote(entry.mode)}`;
	return [problem(entry.path, `The file is ${kind}; only regular files are read`, "Commit the file itself.")];
}
function nameProblems(entries) {
	return entries.flatMap(({ path }) => {
		const reason = path.split("/").map(wrongName).find(Boolean);
		return reason === void 0 ? [] : [problem(path, `The name ${quote(path)} ${reason}`, "Rename the file.")];
	});
}
function wrongName(name) {
	if (/^[\w.-]{1,99}$/.test(name) && !/^(?:\.git|git~)/i.test(name)) return void 0;
	if (/\p{Cc}/u.test(name)) return "holds a control character";
	if (name.includes("�")) return "is not UTF-8";
	if (new TextEncoder().encode(name).length > limits.nameBytes) return `is longer than ${limits.nameBytes} bytes`;
	return [".git", "git~1"].includes(diskName(name)) ? "stands for `.git` on some file systems" : void 0;
}
/** As file systems of other machines may read a name: without ignorable characters, streams and trailing dots. */
function diskName(name) {
	return name.normalize("NFKC").replace(/\p{Cf}/gu, "").toLowerCase().replace(/:.*$/s, "").replace(/[. ]+$/, "");
}
/** Files and folders whose names are one on a file system that folds case or Unicode normal forms. */
function twins(entries) {
	const spellings = /* @__PURE__ */ new Map();
	const problems = [];
	for (const path of new Set(entries.flatMap((entry) => prefixes(entry.path)))) {
		const folded = path.normalize("NFC").toLowerCase();
		const first = spellings.get(folded);
		if (first === void 0) spellings.set(folded, path);
		else problems.push(problem(path, `${quote(first)} and ${quote(path)} are one name on some machines`, "Rename one."));
	}
	return problems;
}
function prefixes(path) {
	const parts = path.split("/");
	return parts.slice(2).map((_, index) => parts.slice(0, index + 3).join("/"));
}
function tooMany(id, entries) {
	const count = entries.filter(({ path }) => !isEngineOwned(path)).length;
	if (count <= limits.filesPerEngagement) return [];
	const message = `The engagement has ${count} files; at most ${limits.filesPerEngagement} are allowed`;
	return [problem(statePath(id), message, "Move files that nothing refers to elsewhere.")];
}
function problem(file, message, fix) {
	return {
		code: "CS-SCH-001",
		place: {
			file,
			line: 1,
			column: 1
		},
		message,
		fix
	};
}
function byPath(a, b) {
	return compareText(a.path, b.path);
}

export { splitFrontMatter as a, omit as c, parseArtifact as i, isRegular as n, approvalClaim as o, treeProblems as r, approvalKeys as s, byPath as t };