-- The full-text indexes of SQLite. They hold no text of their own (contentless): their row number is the record's
-- number, and triggers keep them, so that whatever writes a row keeps its index too. They hold the beginnings of words,
-- of two to four characters, so that a word that is still being typed is found without reading every word that begins so.
-- Rights holds a word for each column that decides who sees a record: its name and its value, or "none", after a mark
-- that nobody types (U+E000), so that it is no beginning of anything.
-- Statements are separated by empty lines. Read by the migration SearchIndex, and by SearchIndexPause, which fills the
-- indexes with what the triggers *_Insert would have put there.

CREATE VIRTUAL TABLE IntentSearch USING fts5(Terms, Rights, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');

CREATE TRIGGER IntentSearch_Insert AFTER INSERT ON Intents BEGIN
  INSERT INTO IntentSearch(rowid, Terms, Rights) VALUES (
    new.Number,
    new.SearchText,
    char(57344) || 'OwnerId' || coalesce(replace(new.OwnerId, '-', ''), 'none')
    || ' ' || char(57344) || 'DepartmentId' || coalesce(replace(new.DepartmentId, '-', ''), 'none')
    || ' ' || char(57344) || 'CapturedById' || coalesce(replace(new.CapturedById, '-', ''), 'none')
    || ' ' || char(57344) || 'Kind' || coalesce(replace(new.Kind, '-', ''), 'none')
    || ' ' || char(57344) || 'Status' || coalesce(replace(new.Status, '-', ''), 'none'));
END;

CREATE TRIGGER IntentSearch_Delete AFTER DELETE ON Intents BEGIN
  DELETE FROM IntentSearch WHERE rowid = old.Number;
END;

CREATE TRIGGER IntentSearch_Update AFTER UPDATE OF SearchText, OwnerId, DepartmentId, CapturedById, Kind, Status ON Intents
WHEN old.SearchText IS NOT new.SearchText
  OR old.OwnerId IS NOT new.OwnerId
  OR old.DepartmentId IS NOT new.DepartmentId
  OR old.CapturedById IS NOT new.CapturedById
  OR old.Kind IS NOT new.Kind
  OR old.Status IS NOT new.Status BEGIN
  DELETE FROM IntentSearch WHERE rowid = old.Number;
  INSERT INTO IntentSearch(rowid, Terms, Rights) VALUES (
    new.Number,
    new.SearchText,
    char(57344) || 'OwnerId' || coalesce(replace(new.OwnerId, '-', ''), 'none')
    || ' ' || char(57344) || 'DepartmentId' || coalesce(replace(new.DepartmentId, '-', ''), 'none')
    || ' ' || char(57344) || 'CapturedById' || coalesce(replace(new.CapturedById, '-', ''), 'none')
    || ' ' || char(57344) || 'Kind' || coalesce(replace(new.Kind, '-', ''), 'none')
    || ' ' || char(57344) || 'Status' || coalesce(replace(new.Status, '-', ''), 'none'));
END;

CREATE VIRTUAL TABLE OpportunitySearch USING fts5(Terms, Rights, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');

CREATE TRIGGER OpportunitySearch_Insert AFTER INSERT ON Opportunities BEGIN
  INSERT INTO OpportunitySearch(rowid, Terms, Rights) VALUES (
    new.Number,
    new.SearchText,
    char(57344) || 'OwnerId' || coalesce(replace(new.OwnerId, '-', ''), 'none')
    || ' ' || char(57344) || 'DepartmentId' || coalesce(replace(new.DepartmentId, '-', ''), 'none'));
END;

CREATE TRIGGER OpportunitySearch_Delete AFTER DELETE ON Opportunities BEGIN
  DELETE FROM OpportunitySearch WHERE rowid = old.Number;
END;

CREATE TRIGGER OpportunitySearch_Update AFTER UPDATE OF SearchText, OwnerId, DepartmentId ON Opportunities
WHEN old.SearchText IS NOT new.SearchText
  OR old.OwnerId IS NOT new.OwnerId
  OR old.DepartmentId IS NOT new.DepartmentId BEGIN
  DELETE FROM OpportunitySearch WHERE rowid = old.Number;
  INSERT INTO OpportunitySearch(rowid, Terms, Rights) VALUES (
    new.Number,
    new.SearchText,
    char(57344) || 'OwnerId' || coalesce(replace(new.OwnerId, '-', ''), 'none')
    || ' ' || char(57344) || 'DepartmentId' || coalesce(replace(new.DepartmentId, '-', ''), 'none'));
END;

CREATE VIRTUAL TABLE SuggestionSearch USING fts5(Terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');

CREATE TRIGGER SuggestionSearch_Insert AFTER INSERT ON Suggestions BEGIN
  INSERT INTO SuggestionSearch(rowid, Terms) VALUES (new.Number, new.SearchText);
END;

CREATE TRIGGER SuggestionSearch_Delete AFTER DELETE ON Suggestions BEGIN
  DELETE FROM SuggestionSearch WHERE rowid = old.Number;
END;

CREATE TRIGGER SuggestionSearch_Update AFTER UPDATE OF SearchText ON Suggestions WHEN old.SearchText IS NOT new.SearchText BEGIN
  DELETE FROM SuggestionSearch WHERE rowid = old.Number;
  INSERT INTO SuggestionSearch(rowid, Terms) VALUES (new.Number, new.SearchText);
END;

CREATE VIRTUAL TABLE CustomerSearch USING fts5(Terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');

CREATE TRIGGER CustomerSearch_Insert AFTER INSERT ON Customers BEGIN
  INSERT INTO CustomerSearch(rowid, Terms) VALUES (new.Number, new.SearchText);
END;

CREATE TRIGGER CustomerSearch_Delete AFTER DELETE ON Customers BEGIN
  DELETE FROM CustomerSearch WHERE rowid = old.Number;
END;

CREATE TRIGGER CustomerSearch_Update AFTER UPDATE OF SearchText ON Customers WHEN old.SearchText IS NOT new.SearchText BEGIN
  DELETE FROM CustomerSearch WHERE rowid = old.Number;
  INSERT INTO CustomerSearch(rowid, Terms) VALUES (new.Number, new.SearchText);
END;

CREATE VIRTUAL TABLE CustomerDataSearch USING fts5(Terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');

CREATE TRIGGER CustomerDataSearch_Insert AFTER INSERT ON Customers BEGIN
  INSERT INTO CustomerDataSearch(rowid, Terms) VALUES (new.Number, new.ContactSearchText);
END;

CREATE TRIGGER CustomerDataSearch_Delete AFTER DELETE ON Customers BEGIN
  DELETE FROM CustomerDataSearch WHERE rowid = old.Number;
END;

CREATE TRIGGER CustomerDataSearch_Update AFTER UPDATE OF ContactSearchText ON Customers WHEN old.ContactSearchText IS NOT new.ContactSearchText BEGIN
  DELETE FROM CustomerDataSearch WHERE rowid = old.Number;
  INSERT INTO CustomerDataSearch(rowid, Terms) VALUES (new.Number, new.ContactSearchText);
END;

-- Contacts have no number of their own: this table gives each the row number of its indexes.
CREATE TABLE ContactSearchRows (Number INTEGER PRIMARY KEY AUTOINCREMENT, ContactId TEXT NOT NULL UNIQUE);

CREATE VIRTUAL TABLE ContactSearch USING fts5(Terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');

CREATE VIRTUAL TABLE ContactDataSearch USING fts5(Terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');

CREATE TRIGGER ContactSearch_Insert AFTER INSERT ON Contacts BEGIN
  INSERT INTO ContactSearchRows(ContactId) VALUES (new.Id);
  INSERT INTO ContactSearch(rowid, Terms) VALUES ((SELECT Number FROM ContactSearchRows WHERE ContactId = new.Id), new.SearchText);
  INSERT INTO ContactDataSearch(rowid, Terms) VALUES ((SELECT Number FROM ContactSearchRows WHERE ContactId = new.Id), new.ContactSearchText);
END;

CREATE TRIGGER ContactSearch_Delete AFTER DELETE ON Contacts BEGIN
  DELETE FROM ContactSearch WHERE rowid = (SELECT Number FROM ContactSearchRows WHERE ContactId = old.Id);
  DELETE FROM ContactDataSearch WHERE rowid = (SELECT Number FROM ContactSearchRows WHERE ContactId = old.Id);
  DELETE FROM ContactSearchRows WHERE ContactId = old.Id;
END;

CREATE TRIGGER ContactSearch_Update AFTER UPDATE OF SearchText ON Contacts WHEN old.SearchText IS NOT new.SearchText BEGIN
  DELETE FROM ContactSearch WHERE rowid = (SELECT Number FROM ContactSearchRows WHERE ContactId = old.Id);
  INSERT INTO ContactSearch(rowid, Terms) VALUES ((SELECT Number FROM ContactSearchRows WHERE ContactId = new.Id), new.SearchText);
END;

CREATE TRIGGER ContactDataSearch_Update AFTER UPDATE OF ContactSearchText ON Contacts WHEN old.ContactSearchText IS NOT new.ContactSearchText BEGIN
  DELETE FROM ContactDataSearch WHERE rowid = (SELECT Number FROM ContactSearchRows WHERE ContactId = old.Id);
  INSERT INTO ContactDataSearch(rowid, Terms) VALUES ((SELECT Number FROM ContactSearchRows WHERE ContactId = new.Id), new.ContactSearchText);
END;
