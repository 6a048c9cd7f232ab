-- A store of format 1, as makeFormat1.ts made it. Every name and value is invented.
BEGIN;
CREATE TABLE "ww__meta" (
  "key" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("key")
) STRICT;
CREATE TABLE "ww__definitions" (
  "version" INTEGER NOT NULL,
  "tables" TEXT NOT NULL,
  "plan" TEXT,
  PRIMARY KEY ("version")
) STRICT;
CREATE TABLE "ww__journal" (
  "revision" INTEGER NOT NULL,
  "at" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "definitions" INTEGER NOT NULL,
  "hash" TEXT NOT NULL,
  PRIMARY KEY ("revision")
) STRICT;
CREATE TABLE "ww__part" (
  "revision" INTEGER NOT NULL,
  "part" INTEGER NOT NULL,
  "personal" INTEGER NOT NULL,
  "digest" TEXT NOT NULL,
  "changes" TEXT NOT NULL,
  FOREIGN KEY ("revision") REFERENCES "ww__journal"("revision"),
  PRIMARY KEY ("revision", "part")
) STRICT;
CREATE TABLE "ww_person" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "email" TEXT,
  "organisation" TEXT NOT NULL REFERENCES "ww_organisation"("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "ww_person__knows" (
  "owner" TEXT NOT NULL REFERENCES "ww_person"("id") DEFERRABLE INITIALLY DEFERRED,
  "target" TEXT NOT NULL REFERENCES "ww_person"("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("owner", "target")
) STRICT, WITHOUT ROWID;
CREATE TABLE "ww_fact" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "text" TEXT,
  "long_text" TEXT,
  "integer" INTEGER,
  "decimal" REAL,
  "money" INTEGER,
  "hours" INTEGER,
  "percentage" INTEGER,
  "date" TEXT,
  "instant" TEXT,
  "yes_no" INTEGER CHECK ("yes_no" IN (0, 1)),
  "one_of" TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE "ww_organisation" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "place" TEXT,
  "founded" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "ww__meta" VALUES ('format', '1');
INSERT INTO "ww__definitions" VALUES (1, '{"organisation":{"columns":{"id":{"kind":"id","optional":false,"target":null},"name":{"kind":"text","optional":false,"target":null},"town":{"kind":"text","optional":true,"target":null}},"unique":[["name"]]},"person":{"columns":{"id":{"kind":"id","optional":false,"target":null},"name":{"kind":"text","optional":false,"target":null},"email":{"kind":"text","optional":true,"target":null},"organisation":{"kind":"reference","optional":false,"target":"organisation"},"knows":{"kind":"references","optional":false,"target":"person"}},"unique":[]},"fact":{"columns":{"id":{"kind":"id","optional":false,"target":null},"text":{"kind":"text","optional":true,"target":null},"longText":{"kind":"longText","optional":true,"target":null},"integer":{"kind":"integer","optional":true,"target":null},"decimal":{"kind":"decimal","optional":true,"target":null},"money":{"kind":"money","optional":true,"target":null},"hours":{"kind":"hours","optional":true,"target":null},"percentage":{"kind":"percentage","optional":true,"target":null},"date":{"kind":"date","optional":true,"target":null},"instant":{"kind":"instant","optional":true,"target":null},"yesNo":{"kind":"yesNo","optional":true,"target":null},"oneOf":{"kind":"oneOf","optional":true,"target":null}},"unique":[]}}', NULL);
INSERT INTO "ww__definitions" VALUES (2, '{"organisation":{"columns":{"id":{"kind":"id","optional":false,"target":null},"name":{"kind":"text","optional":false,"target":null},"place":{"kind":"text","optional":true,"target":null},"founded":{"kind":"date","optional":false,"target":null}},"unique":[["name"]]},"person":{"columns":{"id":{"kind":"id","optional":false,"target":null},"name":{"kind":"text","optional":false,"target":null},"email":{"kind":"text","optional":true,"target":null},"organisation":{"kind":"reference","optional":false,"target":"organisation"},"knows":{"kind":"references","optional":false,"target":"person"}},"unique":[]},"fact":{"columns":{"id":{"kind":"id","optional":false,"target":null},"text":{"kind":"text","optional":true,"target":null},"longText":{"kind":"longText","optional":true,"target":null},"integer":{"kind":"integer","optional":true,"target":null},"decimal":{"kind":"decimal","optional":true,"target":null},"money":{"kind":"money","optional":true,"target":null},"hours":{"kind":"hours","optional":true,"target":null},"percentage":{"kind":"percentage","optional":true,"target":null},"date":{"kind":"date","optional":true,"target":null},"instant":{"kind":"instant","optional":true,"target":null},"yesNo":{"kind":"yesNo","optional":true,"target":null},"oneOf":{"kind":"oneOf","optional":true,"target":null}},"unique":[]}}', '{"tables":[{"table":"organisation","from":"organisation","columns":{"id":{"from":"id","value":null},"name":{"from":"name","value":null},"place":{"from":"town","value":null},"founded":{"from":null,"value":"1900-01-01"}},"changed":true},{"table":"person","from":"person","columns":{"id":{"from":"id","value":null},"name":{"from":"name","value":null},"email":{"from":"email","value":null},"organisation":{"from":"organisation","value":null},"knows":{"from":"knows","value":null}},"changed":false},{"table":"fact","from":"fact","columns":{"id":{"from":"id","value":null},"text":{"from":"text","value":null},"longText":{"from":"longText","value":null},"integer":{"from":"integer","value":null},"decimal":{"from":"decimal","value":null},"money":{"from":"money","value":null},"hours":{"from":"hours","value":null},"percentage":{"from":"percentage","value":null},"date":{"from":"date","value":null},"instant":{"from":"instant","value":null},"yesNo":{"from":"yesNo","value":null},"oneOf":{"from":"oneOf","value":null}},"changed":false}],"dropped":[]}');
INSERT INTO "ww__journal" VALUES (1, '2024-01-01T09:00:00.000Z', 'maker of the snapshot', 'the first rows', 1, '3JSHBQTwtVXOv1nV4pBTZ3rZ8POUYIcAs7FmXDpItn8');
INSERT INTO "ww__journal" VALUES (2, '2024-01-02T09:00:00.000Z', 'maker of the snapshot', 'some edits', 1, 'qi6qLQ8THLQMqfai8CbHp4q6XWxg--rWXNDmN-JkMqc');
INSERT INTO "ww__journal" VALUES (3, '2024-01-03T09:00:00.000Z', 'maker of the snapshot', 'after the migration', 2, 'Z1UMe_WV3Ayh2aM8_60kurIuYHhuJhKjV3daub2qaLo');
INSERT INTO "ww__journal" VALUES (4, '2024-01-04T09:00:00.000Z', 'maker of the snapshot', 'asked by the person', 2, 'JrcZ4Duqe4jDwbFaddu415CVqtvJ8jq0koIQF3LU2tE');
INSERT INTO "ww__part" VALUES (1, 0, 1, '0jKG3WwJwoHAGAyNwdIHci1if3-BE8DLw-XGa_jHpds', '[{"table":"organisation","columns":["id","name","town"],"inserted":[["o1","Stichting De Brug","Utrecht"],["o2","Vereniging Zuid",null]]},{"table":"person","columns":["id","name","email","organisation","knows"],"inserted":[["p1",{"commitment":"cuQQ19mnPb68WBsXPcbqw9cgEpJq1LrTUqfo9FhO0Vo"},{"commitment":"3Qkjk7XJSkyM5_3koYUSF0yFrFaHVqA4QRFCuZV0wQQ"},"o1",[]],["p2",{"salt":"lgzbCWfH_j8d2pmH","value":"Invented Two"},null,"o2",["p1"]]]},{"table":"fact","columns":["id","text","longText","integer","decimal","money","hours","percentage","date","instant","yesNo","oneOf"],"inserted":[["f1","O''Brien “€” 😀","one\n\ttwo",-7,0.1,123456789,150,3333,"2024-02-29","2024-01-01T00:00:00.000Z",true,"two"],["f2",null,null,null,null,null,null,null,null,null,false,null]]}]');
INSERT INTO "ww__part" VALUES (2, 0, 1, 'D8qLRFHV7-L7T7BP9Lb3no0dN8vnnrSflEOR_M4cBuw', '[{"table":"organisation","updated":[["o2",{"town":[null,"Zeist"]}]]},{"table":"person","updated":[["p1",{"email":[{"commitment":"C8HMLM-Nm_OahUZoc_pOTb3Xx3jVoicg1XDZ4z13FNM"},{"commitment":"dovejCU1D77kVGxhTzfht4vzm9b5a1F-eJsWyunvoj8"}],"knows":[[],["p1","p2"]]}]]},{"table":"fact","columns":["id","yesNo"],"deleted":[["f2",false]]}]');
INSERT INTO "ww__part" VALUES (3, 0, 0, '1L87M5ZCPg4VSRx6WmNZPaRCaYgOan4pyXet6N1IAvI', '[{"table":"organisation","updated":[["o1",{"place":["Utrecht","Zeist"],"founded":["1900-01-01","1984-05-01"]}]]}]');
INSERT INTO "ww__part" VALUES (4, 0, 1, '5Y4uxv4u6LruhPy522Z-ofbPdHKMr3yCb5nDKMTAgvU', '[{"table":"person","updated":[["p1",{"name":[{"commitment":"tMxyi8HGxD29yJrDduren__WWDu7I8qW4Gy5imdHL9E"},{"salt":"TqRWMKS72aG8n0rc","value":"person 1"}],"email":[{"commitment":"onam0PBiEqdyoAEGGrpaCHftIYzQo1dIzHv2DQnHQXw"},null]}]]},{"table":"person","erased":["p1"]}]');
INSERT INTO "ww_person" VALUES ('p1', 'person 1', NULL, 'o1');
INSERT INTO "ww_person" VALUES ('p2', 'Invented Two', NULL, 'o2');
INSERT INTO "ww_person__knows" VALUES ('p1', 'p1');
INSERT INTO "ww_person__knows" VALUES ('p1', 'p2');
INSERT INTO "ww_person__knows" VALUES ('p2', 'p1');
INSERT INTO "ww_fact" VALUES ('f1', 'O''Brien “€” 😀', 'one
	two', -7, 0.1, 123456789, 150, 3333, '2024-02-29', '2024-01-01T00:00:00.000Z', 1, 'two');
INSERT INTO "ww_organisation" VALUES ('o1', 'Stichting De Brug', 'Zeist', '1984-05-01');
INSERT INTO "ww_organisation" VALUES ('o2', 'Vereniging Zuid', 'Zeist', '1900-01-01');
CREATE INDEX "ww__organisation_unique1" ON "ww_organisation" ("name");
CREATE VIEW "ww_view_organisation" AS SELECT t."id" AS "id", t."name" AS "name", t."place" AS "place", t."founded" AS "founded" FROM "ww_organisation" AS t;
CREATE VIEW "ww_view_person" AS SELECT t."id" AS "id", t."name" AS "name", t."email" AS "email", t."organisation" AS "organisation" FROM "ww_person" AS t;
CREATE VIEW "ww_view_fact" AS SELECT t."id" AS "id", t."text" AS "text", t."long_text" AS "long_text", t."integer" AS "integer", t."decimal" AS "decimal", t."money" / 100.0 AS "money", t."hours" / 100.0 AS "hours", t."percentage" / 100.0 AS "percentage", t."date" AS "date", t."instant" AS "instant", t."yes_no" AS "yes_no", t."one_of" AS "one_of" FROM "ww_fact" AS t;
CREATE TRIGGER "ww__journal_no_insert" BEFORE INSERT ON "ww__journal" WHEN NEW."revision" <> (SELECT coalesce(max("revision"), 0) FROM "ww__journal") + 1
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER "ww__journal_no_update" BEFORE UPDATE ON "ww__journal"
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER "ww__journal_no_delete" BEFORE DELETE ON "ww__journal"
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER "ww__part_no_insert" BEFORE INSERT ON "ww__part" WHEN NEW."revision" <> (SELECT coalesce(max("revision"), 0) FROM "ww__journal") OR EXISTS (
  SELECT 1 FROM "ww__part" WHERE "revision" = NEW."revision" AND "part" = NEW."part"
)
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER "ww__part_no_update" BEFORE UPDATE ON "ww__part"
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER "ww__part_no_delete" BEFORE DELETE ON "ww__part"
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
COMMIT;
