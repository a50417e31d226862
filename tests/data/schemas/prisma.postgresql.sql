-- As Prisma makes its tables: capital letters, camelCase, cuids that the application makes, unique indexes for constraints.
CREATE TYPE "Plan" AS ENUM ('FREE', 'PRO');
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT,
    "plan" "Plan" NOT NULL DEFAULT 'FREE',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    CONSTRAINT "Account_pkey" PRIMARY KEY ("id"));
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,
    CONSTRAINT "Session_pkey" PRIMARY KEY ("id"));
CREATE TABLE "WahaWorker" (
    "id" TEXT NOT NULL,
    "baseUrl" TEXT NOT NULL,
    "apiKey" TEXT NOT NULL,
    "maxSessions" INTEGER NOT NULL DEFAULT 50,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    CONSTRAINT "WahaWorker_pkey" PRIMARY KEY ("id"));
CREATE TABLE "WahaSession" (
    "id" TEXT NOT NULL,
    "sessionName" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "workerId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    CONSTRAINT "WahaSession_pkey" PRIMARY KEY ("id"));
CREATE TABLE "_prisma_migrations" (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    checksum VARCHAR(64) NOT NULL,
    migration_name VARCHAR(255) NOT NULL);
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");
CREATE UNIQUE INDEX "WahaSession_workerId_sessionName_key" ON "WahaSession"("workerId", "sessionName");
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WahaSession" ADD CONSTRAINT "WahaSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WahaSession" ADD CONSTRAINT "WahaSession_workerId_fkey" FOREIGN KEY ("workerId") REFERENCES "WahaWorker"("id") ON DELETE SET NULL ON UPDATE CASCADE;
INSERT INTO "User" ("id", "email", "displayName", "updatedAt") VALUES
    ('clx1a2b3c000user0000001aa', 'ana@example.org', 'Ana', now()),
    ('clx1a2b3c000user0000002bb', 'beto@example.org', NULL, now());
INSERT INTO "WahaWorker" ("id", "baseUrl", "apiKey", "updatedAt") VALUES
    ('clx1a2b3c000serv0000001aa', 'https://one.example.org', 'planted-key-1', now()),
    ('clx1a2b3c000serv0000002bb', 'https://two.example.org', 'planted-key-2', now());
INSERT INTO "WahaSession" ("id", "sessionName", "userId", "workerId", "updatedAt") VALUES
    ('clx1a2b3c000sess0000001aa', 'ana', 'clx1a2b3c000user0000001aa', 'clx1a2b3c000serv0000001aa', now()),
    ('clx1a2b3c000sess0000002bb', 'beto', 'clx1a2b3c000user0000002bb', 'clx1a2b3c000serv0000001aa', now()),
    ('clx1a2b3c000sess0000003cc', 'spare', 'clx1a2b3c000user0000002bb', NULL, now());
